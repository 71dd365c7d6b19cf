import { createHash, createPublicKey, verify } from 'node:crypto';

export interface Package {
  name: string;
  version: string;
  content: Buffer;
  signature: string;
}

export class PackageService {
  private readonly installed = new Map<string, string>();
  private readonly key = createPublicKey(process.env.PACKAGE_KEY!);

  /** Checks that the package was signed by us. */
  verifySignature(pkg: Package): boolean {
    return verify('sha256', pkg.content, this.key, Buffer.from(pkg.signature, 'base64'));
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
