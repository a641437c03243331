/** Where the file lies, in the source or in the program. */
declare module "*.bin" {
  const path: string;
  export default path;
}
