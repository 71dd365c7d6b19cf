export interface Rule {
  id: string;
  when: string;
  then: 'approve' | 'reject' | 'review';
}

export interface Order {
  total: number;
  country: string;
  customerAge: number;
}

const OPERATORS: Record<string, (a: unknown, b: unknown) => boolean> = {
  '==': (a, b) => a === b,
  '>': (a, b) => Number(a) > Number(b),
  '<': (a, b) => Number(a) < Number(b),
};

export class RuleEngine {
  private readonly rules: Rule[] = [];

  add(rule: Rule): this {
    this.rules.push(rule);
    return this;
  }

  private matches(rule: Rule, order: Order): boolean {
    try {
      const [field, operator, value] = rule.when.split(' ');
      const left = new Map(Object.entries(order)).get(field);
      return OPERATORS[operator](left, JSON.parse(value));
    } catch (error) {
      console.warn('rule failed', rule.id, error);
      return false;
    }
  }

  decide(order: Order): Rule['then'] {
    const rule = this.rules.find((r) => this.matches(r, order));
    return rule ? rule.then : 'review';
  }
}
