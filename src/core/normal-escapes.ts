/** Escapes in capitals, and none for characters that need none (RFC 3986 2.3), so that equal paths are equal texts. */
export function normalEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : triplet.toUpperCase();
  });
}
