/** As many workers as there are cores, each asked one thing at a time. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

export class Pool<Question, Answer> {
  private readonly idle: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  /** What all workers say when they are ready is the same. */
  async start<Ready>(file: URL, execArgv: readonly string[], workerData: unknown): Promise<Ready> {
    const all = Array.from({ length: availableParallelism() }, () => {
      const worker = new Worker(file, { workerData, execArgv: [...execArgv] });
      return new Promise<Ready>((ready, fail) =>
        worker.once("error", fail).once("message", (said: Ready) => {
          this.hand(worker);
          ready(said);
        }),
      );
    });
    return (await Promise.all(all))[0]!;
  }

  async ask(question: Question): Promise<Answer> {
    const worker = this.idle.pop() ?? (await new Promise<Worker>((take) => this.waiting.push(take)));
    const answer = await new Promise<Answer>((told) => {
      worker.once("message", told);
      worker.postMessage(question);
    });
    this.hand(worker);
    return answer;
  }

  stop(): void {
    for (const worker of this.idle) worker.terminate();
  }

  private hand(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }
}
