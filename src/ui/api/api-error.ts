/** What the API refused, or `offline` when nobody answered. `message` can be shown as it is. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  /** The parameter it is about. */
  readonly param: string | undefined;

  constructor(message: string, { code, status, param }: { code: string; status: number; param?: string | undefined }) {
    super(message);
    this.code = code;
    this.status = status;
    this.param = param;
  }
}
