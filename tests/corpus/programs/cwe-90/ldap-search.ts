import ldap from 'ldapjs';

const client = ldap.createClient({ url: process.env.LDAP_URL!, timeout: 5000 });

export function findPerson(uid: string): Promise<string | null> {
  const options = {
    filter: `(&(objectClass=person)(uid=${uid}))`, // flaw: CWE-90
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
