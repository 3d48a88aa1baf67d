/** Splits a line at what begins and ends a value between brackets. */
const delimiter = /([[\]{},"])/;

/** A line with quotation marks around the values between its brackets that are cut by a sign such as `#3`. */
export function withQuotedCuts(line: string): string {
  const parts = line.split(delimiter);
  return parts
    .map((part, i) => {
      const [before = '', after = ''] = [parts[i - 1], parts[i + 1]];
      return /^[,\]}]$/.test(after) ? withQuotedCut(part, /^[[,]$/.test(before)) : part;
    })
    .join('');
}

/** @param isValue whether the part as a whole may be a value, not only what follows a colon in it */
function withQuotedCut(part: string, isValue: boolean): string {
  const sign = part.search(/\s#\S/);
  const colon = sign < 0 ? -1 : part.lastIndexOf(':', sign);
  if (sign < 0 || (colon < 0 && !isValue)) return part;
  const value = part.slice(colon + 1).trim();
  if (/^["'#]/.test(value)) return part;
  const start = part.length - part.slice(colon + 1).trimStart().length;
  return `${part.slice(0, start)}${JSON.stringify(value)}${part.slice(start + value.length)}`;
}
