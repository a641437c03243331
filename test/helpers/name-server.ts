import dgram from "node:dgram";
import ipaddr from "ipaddr.js";

/** Records by type and name: `{ "MX harbourline.com": ["10 mail.example"] }`. What is not in it exists, without records. */
export type Zone = Record<string, string[]>;
/** Records made for each question, so that the same name may mean something else at the next. */
export type Answer = (type: string, name: string) => string[];

const TYPES: Record<number, string> = { 1: "A", 5: "CNAME", 15: "MX", 16: "TXT", 28: "AAAA" };
const NAME_ERROR = 3;
const SERVER_FAILURE = 2;

/** A name server on loopback (RFC 1035). `failing` names types that it answers with a server failure. */
export async function startNameServer(zone: Zone | Answer | "no such domain", failing: string[] = []) {
  const socket = dgram.createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (message, from) => {
    const { name, type, question } = readQuestion(message);
    asked.push(`${type} ${name}`);
    const code = failing.includes(type) ? SERVER_FAILURE : zone === "no such domain" ? NAME_ERROR : 0;
    const records = code === 0 ? recordsOf(zone, type, name) : [];
    const answers = records.map((value) => record(type, dataOf(type, value)));
    const flags = Buffer.from([0x81, 0x80 | code, 0, 1, 0, answers.length, 0, 0, 0, 0]);
    socket.send(Buffer.concat([message.subarray(0, 2), flags, question, ...answers]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const stop = () => new Promise<void>((resolve) => socket.close(() => resolve()));
  return { address: `127.0.0.1:${socket.address().port}`, asked, stop };
}

function recordsOf(zone: Zone | Answer | "no such domain", type: string, name: string): string[] {
  if (zone === "no such domain") return [];
  return typeof zone === "function" ? zone(type, name) : (zone[`${type} ${name}`] ?? []);
}

function readQuestion(message: Buffer): { name: string; type: string; question: Buffer } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = TYPES[message.readUInt16BE(at + 1)] ?? "other";
  return { name: labels.join(".").toLowerCase(), type, question: message.subarray(12, at + 5) };
}

/** To live no second: whoever keeps it has asked before. */
function record(type: string, data: Buffer): Buffer {
  const number = Number(Object.keys(TYPES).find((key) => TYPES[Number(key)] === type));
  const head = Buffer.from([0xc0, 12, 0, number, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 255]);
  return Buffer.concat([head, data]);
}

function dataOf(type: string, value: string): Buffer {
  if (type === "A" || type === "AAAA") return Buffer.from(ipaddr.parse(value).toByteArray());
  if (type === "TXT") return Buffer.concat([Buffer.from([value.length]), Buffer.from(value, "latin1")]);
  if (type === "CNAME") return hostName(value);
  const [preference = "0", host = ""] = value.split(" ");
  return Buffer.concat([Buffer.from([0, Number(preference)]), hostName(host)]);
}

function hostName(name: string): Buffer {
  const labels = name.split(".").map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}
