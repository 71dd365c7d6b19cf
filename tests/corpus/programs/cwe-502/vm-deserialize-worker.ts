import { parentPort, workerData } from "node:worker_threads";
import { readFileSync } from "node:fs";
import vm from "node:vm";

interface Job {
  id: string;
  steps: string[];
}

/** Restores the jobs which were saved when the worker stopped; the file is shared with the plugin store. */
function restore(path: string): Job[] {
  const source = readFileSync(path, "utf8");
  return vm.runInThisContext("(" + source + ")") as Job[]; // flaw: CWE-94, CWE-502
}

parentPort?.postMessage(restore(workerData.path).map((job) => job.id));
