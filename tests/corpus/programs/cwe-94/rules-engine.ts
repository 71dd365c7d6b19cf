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

export class RuleEngine {
  private readonly rules: Rule[] = [];

  add(rule: Rule): this {
    this.rules.push(rule);
    return this;
  }

  private matches(rule: Rule, order: Order): boolean {
    try {
      const fn = new Function('order', `return (${rule.when});`); // flaw: CWE-94
      return Boolean(fn(order));
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
