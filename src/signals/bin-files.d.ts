/** Where the file lies, in the source or in the program. */
declare module "*.bin" {
  const path: string;
  export default path;
}

declare module "*.txt" {
  const path: string;
  export default path;
}
