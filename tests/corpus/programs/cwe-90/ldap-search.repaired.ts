import ldap from 'ldapjs';
import { EqualityFilter } from 'ldapjs';

const client = ldap.createClient({ url: process.env.LDAP_URL!, timeout: 5000 });

export function findPerson(uid: string): Promise<string | null> {
  const options = {
    filter: new EqualityFilter({ attribute: 'uid', value: uid }),
    scope: 'sub' as const,
    attributes: ['cn', 'mail'],
  };
  return new Promise((resolve, reject) => {
    client.search('ou=people,dc=example,dc=com', options, (err, res) => {
      if (err) return reject(err);
      let dn: string | null = null;
      res.on('searchEntry', (entry) => {
        dn = entry.dn.toString();
      });
      res.on('error', reject);
      res.on('end', () => resolve(dn));
    });
  });
}
