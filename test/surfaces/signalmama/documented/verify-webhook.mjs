// Check that a delivery is from signalmama: the body on standard input, the header's value and the secret as arguments.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";

const [signature, secret] = process.argv.slice(2);
const digest = createHmac("sha256", secret).update(readFileSync(0)).digest();
const given = Buffer.from(signature, "hex");
console.log(given.length === digest.length && timingSafeEqual(given, digest) ? "genuine" : "forged");
