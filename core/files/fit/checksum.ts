/** The CRC-16 of the protocol (polynomial 0xA001), half a byte a step. */
export function checksum(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    crc = (crc >> 4) ^ NIBBLES[(crc ^ byte) & 0xf]!;
    crc = (crc >> 4) ^ NIBBLES[(crc ^ (byte >> 4)) & 0xf]!;
  }
  return crc;
}

const NIBBLES = Uint16Array.from({ length: 16 }, (_, nibble) => {
  let crc = nibble;
  for (let bit = 0; bit < 4; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  return crc;
});
