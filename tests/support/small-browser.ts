/** Follows redirects over several servers and keeps the cookies of each, as a browser without scripts does. */
export class SmallBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  cookies(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  /** One request; follows nothing. */
  async ask(address: string): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.cookies(origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, 'user-agent': 'Firefox/140' },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Opens an address and goes where it leads; stops before an address that `until` names. */
  async open(
    address: string,
    until?: (address: string) => boolean,
  ): Promise<{ address: string; text: string }> {
    let at = address;
    for (let hops = 0; hops < 20; hops += 1) {
      if (until?.(at)) return { address: at, text: '' };
      const response = await this.ask(at);
      const location = response.headers.get('location');
      if (!location) return { address: at, text: await response.text() };
      at = new URL(location, at).href;
    }
    throw new Error(`led in circles from ${address}`);
  }
}
