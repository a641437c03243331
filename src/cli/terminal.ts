/** What a command knows of where it runs. Facts go to `out`; everything said about the work goes to `err`. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** The working directory, against which relative paths are meant. */
  workingDir: string;
};
