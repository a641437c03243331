import { z } from "zod";

/** The five documented fields, and the parameter at fault where there is one. */
export const ErrorWire = z.object({
  type: z.string(),
  code: z.string(),
  message: z.string(),
  docs_url: z.string(),
  request_id: z.string(),
  param: z.string().optional(),
});

export const ErrorBody = z.object({ error: ErrorWire });
