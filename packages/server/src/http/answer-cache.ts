// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Answer } from './answer.ts';
import { ProblemError } from './problem.ts';

/** Answers in the making at one time. Who asks for another then is told to come again, before the database has a queue of minutes. */
const maxFlights = 200;
/** What an entry takes beside its answer, in bytes. */
const entryBytes = 500;

/**
 * Answers by canonical query, kept until the next write or the next day (what runs today may be over tomorrow). Bounded by
 * bytes, the longest unused goes first; requests for an answer in the making share one flight, and there are only so many.
 */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>();
  readonly #flights = new Map<string, Promise<Answer>>();
  readonly #today: () => string;
  readonly #maxBytes: number;
  #day = '';
  #bytes = 0;
  #generation = 0;
  hits = 0;
  misses = 0;

  constructor(today: () => string, maxBytes = 64_000_000) {
    this.#today = today;
    this.#maxBytes = maxBytes;
  }

  /** @throws ProblemError 503 when too many answers are in the making */
  async get(key: string, build: () => Promise<Answer>): Promise<Answer> {
    const day = this.#today();
    if (day !== this.#day) this.clear();
    this.#day = day;
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.hits++;
      this.#answers.delete(key); // to the young end
      this.#answers.set(key, known);
      return known;
    }
    this.misses++;
    const running = this.#flights.get(key);
    if (running !== undefined) return running;
    if (this.#flights.size >= maxFlights) throw new ProblemError(503, 'Gerade wird zu viel auf einmal gefragt. Bitte gleich noch einmal.');
    const flight = this.#fly(key, build);
    this.#flights.set(key, flight);
    return flight;
  }

  /** Forgets everything. Flights under way still answer those who wait, but nobody later: they may have read old data. */
  clear(): void {
    this.#generation++;
    this.#answers.clear();
    this.#flights.clear();
    this.#bytes = 0;
  }

  async #fly(key: string, build: () => Promise<Answer>): Promise<Answer> {
    const generation = this.#generation;
    try {
      const answer = await build();
      if (generation === this.#generation) this.#keep(key, answer);
      return answer;
    } finally {
      if (generation === this.#generation) this.#flights.delete(key);
    }
  }

  #keep(key: string, answer: Answer): void {
    // One huge answer would push all others out.
    if (costOf(answer) > this.#maxBytes / 4) return;
    this.#answers.set(key, answer);
    this.#bytes += costOf(answer);
    for (const [oldest, other] of this.#answers) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#answers.delete(oldest);
      this.#bytes -= costOf(other);
    }
  }
}

const costOf = ({ size }: Answer): number => size + entryBytes;
