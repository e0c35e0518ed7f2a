// Papers that people bring: good ones and bad ones.

/** A PDF of one page that says `words`, in the form of a browser's chosen file. */
export function pdf(name, words) {
  const stream = `BT /F1 18 Tf 60 760 Td (${words.replace(/[()\\]/g, "")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return { name, mimeType: "application/pdf", buffer: Buffer.from(text, "latin1") };
}

/** A PDF that was cut off on its way. */
export function brokenPdf(name) {
  const whole = pdf(name, "half of it");
  return { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) };
}

/** A PDF of more than so many MiB. */
export function hugePdf(name, mebibytes) {
  const whole = pdf(name, "too much");
  const padding = Buffer.alloc(mebibytes * 1024 * 1024, "%\n");
  return { ...whole, buffer: Buffer.concat([whole.buffer.subarray(0, 9), padding, whole.buffer.subarray(9)]) };
}

/** Words that only call themselves a PDF. */
export function falsePdf(name) {
  return { name, mimeType: "application/pdf", buffer: Buffer.from("Giấy này không phải PDF.\n") };
}

export function textFile(name) {
  return { name, mimeType: "text/plain", buffer: Buffer.from("Ghi chú\n") };
}
