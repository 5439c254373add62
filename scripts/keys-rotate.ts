import { Refusal } from '#db/refusal.ts';
import { changeInstallationKey } from '#lib/crypto/change-installation-key.ts';
import { type Installation, runOverInstallation } from './keys/run.ts';
import { readKeys } from './start/check-keys.ts';
import { say } from './start/say.ts';
import { beginKeyChange, endKeyChange } from './start/secrets.ts';

const USAGE = `Usage: npm run keys:rotate -- [--data DIR]

Makes a new installation key and seals with it everything that the old one seals: the keys of all cases, intakes,
the secrets of authenticator apps. Stop Vigil first. It may be interrupted; run it again then.

With VIGIL_STORAGE_KEY in the environment it makes no key: set the new one as VIGIL_STORAGE_KEY and the old one as
VIGIL_STORAGE_KEY_OLD, restart every server, run this, and remove VIGIL_STORAGE_KEY_OLD afterwards.`;

async function rotate({ dataDir, ownerUrl, secrets }: Installation) {
  const ofEnvironment = Boolean(process.env.VIGIL_STORAGE_KEY);
  if (ofEnvironment && !process.env.VIGIL_STORAGE_KEY_OLD)
    throw new Refusal(
      `VIGIL_STORAGE_KEY is set, but VIGIL_STORAGE_KEY_OLD is not. Nothing was changed.\n\n${USAGE}`,
    );
  if (secrets.storageOld && !ofEnvironment) say('Going on with the change of keys that was begun');
  const changing = ofEnvironment ? secrets : beginKeyChange(dataDir, secrets);
  const keyring = readKeys(changing);
  const changed = await changeInstallationKey(ownerUrl, keyring);
  if (!ofEnvironment) endKeyChange(dataDir, changing);
  say(`Sealed anew with the key ${keyring.current.id}: ${changed}`);
  say(ofEnvironment ? 'Remove VIGIL_STORAGE_KEY_OLD now.' : 'Back up secrets.json now, apart from the data.');
}

await runOverInstallation(USAGE, rotate);
