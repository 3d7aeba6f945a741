/** Times in tests as a stopwatch shows them: `1:30:00`, `5:01.5`. */
export const seconds = (time: string): number => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
