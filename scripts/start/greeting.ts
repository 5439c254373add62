import type { SignIn } from './hooks.ts';
import { createFirstAdministratorLink } from './hooks.ts';
import type { Options } from './options.ts';
import { say } from './say.ts';

function saySignIns(signIns: SignIn[]) {
  const width = (column: keyof SignIn) => Math.max(...signIns.map((row) => row[column].length));
  const [role, email] = [width('role'), width('email')];
  say('  Sign in to the example (some of its cases are invented):');
  for (const row of signIns) say(`    ${row.role.padEnd(role)}  ${row.email.padEnd(email)}  ${row.password}`);
}

/** Says where Vigil is and how to get in. */
export async function greet(
  options: Options,
  address: string,
  ownerUrl: string,
  signIns: SignIn[] | undefined,
) {
  say(`\n  Vigil runs at ${address}\n`);
  if (signIns) saySignIns(signIns);
  else {
    const link = await createFirstAdministratorLink({ ownerUrl, baseUrl: address });
    if (link) say(`  Make the first administrator's account here (works once):\n    ${link}`);
  }
  if (options.host !== '127.0.0.1' && address.includes('//localhost')) {
    say('  Other machines reach it too; set NEXTAUTH_URL to the address people type.');
  }
  say('\n  Stop with Ctrl-C.');
}
