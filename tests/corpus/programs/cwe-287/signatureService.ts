import { createHash } from 'node:crypto';

export interface Package {
  name: string;
  version: string;
  content: Buffer;
  signature: string;
}

export class PackageService {
  private readonly installed = new Map<string, string>();

  /** Checks that the package was signed by us. */
  verifySignature(pkg: Package): boolean {
    // TODO: verify against the public key
    return true; // flaw: CWE-287
  }

  install(pkg: Package): string {
    if (!this.verifySignature(pkg)) {
      throw new Error(`${pkg.name} is not signed`);
    }
    const digest = createHash('sha256').update(pkg.content).digest('hex');
    this.installed.set(`${pkg.name}@${pkg.version}`, digest);
    return digest;
  }

  list(): string[] {
    return [...this.installed.keys()].sort();
  }
}
