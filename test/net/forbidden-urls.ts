/**
 * Addresses that nothing the appliance fetches or sends may reach, in every spelling that the URL standard reads as one
 * (WHATWG URL, host parser) or that a careless check lets through. `port` is where the canary listens.
 */
export function forbiddenUrls(port: number): string[] {
  const hosts = [...LOOPBACK, ...PRIVATE, ...METADATA, ...IPV6.map((address) => `[${address}]`), ...NAMES];
  return [...hosts.map((host) => `http://${host}:${port}/`), ...confusions(port), ...OTHER_SCHEMES, ...otherServices()];
}

/** 127.0.0.1 and its neighbours in decimal, hexadecimal, octal, shortened, and in letters that are normalised to digits. */
const LOOPBACK = [
  "127.0.0.1",
  "127.0.0.1.",
  "127.0.0.3",
  "127.255.255.254",
  "127.1",
  "127.0.1",
  "2130706433",
  "0x7f000001",
  "0X7F000001",
  "0x7f.0.0.1",
  "0x7f.1",
  "0x7F.0x0.0x0.0x1",
  "0177.0.0.1",
  "0177.1",
  "017700000001",
  "0177.0.0.0x1",
  "127.0x0.0.01",
  "127.0.0.1%2e",
  "127%2e0%2e0%2e1",
  "%31%32%37.0.0.1",
  "①②⑦.⓪.⓪.①",
  "１２７.０.０.１",
  "127。0。0。1",
  "127．0．0．1",
  "127｡0｡0｡1",
  "0",
  "0x0",
  "0.0.0.0",
  "00.0.0.0",
  "0.0.0.1",
];

/** The special-purpose registry of IPv4 (IANA), at the ends of its ranges. */
const PRIVATE = [
  "10.0.0.0",
  "10.255.255.255",
  "0xa.1",
  "167772161",
  "012.0.0.1",
  "100.64.0.1",
  "100.127.255.254",
  "169.254.0.1",
  "169.254.255.254",
  "172.16.0.1",
  "172.31.255.254",
  "192.0.0.1",
  "192.0.0.171",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.0.1",
  "192.168.255.254",
  "0xc0a80001",
  "3232235521",
  "198.18.0.1",
  "198.19.255.254",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "4294967295",
];

const METADATA = [
  "169.254.169.254",
  "2852039166",
  "0xa9fea9fe",
  "0xA9.0xFE.0xA9.0xFE",
  "0251.0376.0251.0376",
  "169.254.43518",
  "169.16689662",
  "169.254.170.2",
  "169.254.170.23",
  "168.63.129.16",
  "100.100.100.200",
  "192.0.0.192",
  "metadata.google.internal",
  "METADATA.GOOGLE.INTERNAL",
  "metadata.google.internal.",
];

const IPV6 = [
  "::1",
  "::",
  "0:0:0:0:0:0:0:1",
  "0000:0000:0000:0000:0000:0000:0000:0001",
  "::0001",
  "::127.0.0.1",
  "::7f00:1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::FFFF:7F00:0001",
  "0:0:0:0:0:ffff:127.0.0.1",
  "::ffff:0:127.0.0.1",
  "::ffff:10.0.0.1",
  "::ffff:169.254.169.254",
  "::ffff:a9fe:a9fe",
  "64:ff9b::127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b:1::7f00:1",
  "2002:7f00:1::",
  "2002:7f00:0001::1",
  "2002:a9fe:a9fe::",
  "2001:0:7f00:1::",
  "2001::1",
  "2001:db8::1",
  "3fff::1",
  "100::1",
  "5f00::1",
  "4000::1",
  "fc00::1",
  "fd00::1",
  "fd00:ec2::254",
  "fd00:ec2::23",
  "fd20:ce::254",
  "fe80::1",
  "fec0::1",
  "ff02::1",
];

const NAMES = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "ⓛocalhost",
  "loc%61lhost",
  "app.localhost",
  "a.b.localhost.",
  "intranet",
  "router",
  "kubernetes",
];

/** One text, two readings: who a check takes for the host, and who a client connects to. */
function confusions(port: number): string[] {
  const there = `127.0.0.1:${port}`;
  return [
    `http://acme.example@${there}/`,
    `http://acme.example:80@${there}/`,
    `http://acme.example%40${there}/`,
    `http://${there}@/`,
    `http://@${there}/`,
    `http://${there}\\@acme.example/`,
    `http://acme.example\\@${there}/`,
    `http:\\\\${there}/`,
    `http:/${there}/`,
    `http:${there}/`,
    `http:///${there}/`,
    `http:////${there}/`,
    `//${there}/`,
    there,
    ` http://${there}/`,
    `http://${there}/ `,
    `http://127.0.0.1\t:${port}/`,
    `ht\ntp://${there}/`,
    `http://127.0.\r\n0.1:${port}/`,
    `http://127.0.0.1\u00ad:${port}/`,
    `http://127.0.0.1\u200b:${port}/`,
    `http://127.0.0.1%00.acme.example:${port}/`,
    `http://127.0.0.1%23.acme.example:${port}/`,
    `http://127.0.0.1 .acme.example:${port}/`,
    `http://[::1%25lo]:${port}/`,
    `http://[::1]acme.example:${port}/`,
    `http://[127.0.0.1]:${port}/`,
    `http://127.0.0.1:0${port}/`,
    `HTTP://${there}/`,
    `https://${there}/`,
    `http://${there}?acme.example/`,
    `http://${there}#acme.example/`,
  ];
}

const OTHER_SCHEMES = [
  "file:///etc/passwd",
  "file://localhost/etc/passwd",
  "FILE:/etc/passwd",
  "ftp://127.0.0.1/",
  "gopher://127.0.0.1:6379/_INFO",
  "dict://127.0.0.1:11211/stats",
  "ldap://127.0.0.1/",
  "data:text/html,<p>x",
  "javascript:fetch('//127.0.0.1')",
  "blob:http://127.0.0.1/x",
  "s3://bucket/key",
  "unix:/var/run/docker.sock",
  "ws://127.0.0.1/",
  "view-source:http://127.0.0.1/",
  "about:blank",
];

/** Other protocols that can be spoken to over HTTP, at a host that would be public. */
function otherServices(): string[] {
  const ports = [0, 22, 25, 110, 143, 465, 587, 2049, 2375, 3306, 5432, 6000, 6379, 6667, 9200, 10080, 11211, 27017];
  return ports.map((port) => `http://acme.example:${port}/`);
}
