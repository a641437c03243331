import { z } from "zod";
import { ERRORS, type ErrorCode } from "../errors.ts";

const CODES = Object.keys(ERRORS) as ErrorCode[];
const TYPES = [...new Set(CODES.map((code) => ERRORS[code].type))];

const EXAMPLE = {
  type: "invalid_request",
  code: "missing_param",
  message: "`domain` is required.",
  docs_url: "https://mama.example/docs#missing_param",
  request_id: "req_01K8Z3E5QJ6T7V8W9XYA",
  param: "domain",
} as const;

/** The five documented fields, and the parameter at fault where there is one. */
export const ErrorWire = z
  .object({
    type: z.enum(TYPES).meta({ description: "The kind of error; a code belongs to one kind." }),
    code: z.enum(CODES).meta({ description: "What went wrong. Codes are only ever added." }),
    message: z.string().meta({ description: "One sentence for people; a parameter at fault stands in backticks." }),
    docs_url: z.string().meta({ description: "Where this code is explained." }),
    request_id: z.string().meta({ description: "Quote it when you ask for help." }),
    param: z.string().optional().meta({ description: "The parameter at fault, where there is one." }),
  })
  .meta({ title: "Error", examples: [EXAMPLE] });

export const ErrorBody = z.object({ error: ErrorWire }).meta({ title: "ErrorBody", examples: [{ error: EXAMPLE }] });
