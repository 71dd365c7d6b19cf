import { join, resolve } from 'path'

export function greet(id: number, name: string): string {
  const found = name as any
  resolve(process.argv[2])
  join(process.argv[2])
  return `${found}: ${id}`
}
