import { parentPort, workerData } from "node:worker_threads";
import { readFileSync } from "node:fs";

interface Job {
  id: string;
  steps: string[];
}

/** Restores the jobs which were saved when the worker stopped; the file is shared with the plugin store. */
function restore(path: string): Job[] {
  const source = readFileSync(path, "utf8");
  const jobs: unknown = JSON.parse(source);
  if (!Array.isArray(jobs)) {
    throw new TypeError("jobs must be a list");
  }
  return jobs.map((job) => ({ id: String(job.id), steps: job.steps.map(String) }));
}

parentPort?.postMessage(restore(workerData.path).map((job) => job.id));
