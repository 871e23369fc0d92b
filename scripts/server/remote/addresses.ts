import { isIPv4 } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";

type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, "address" | "internal">[]>;

/** Networks that programs make inside of this machine, or to far ones: no phone in the room is in them. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|cni|flannel|utun|tun|tap|wg|zt|tailscale|ppp)/i;

/** Addresses that a browser can't open, since they mean nothing without the name of an interface. */
const isLinkLocal = (address: string) => /^fe[89ab]/i.test(address);
const isSelfGiven = (address: string) => address.startsWith("169.254.");

/**
 * Addresses of this machine in the networks around it, that a phone in the room may reach: those of IPv4, else of IPv6.
 *
 * @param wanted the one that the person named, which may be loopback
 * @throws EnvironmentError when this machine has no such address, or none at all
 */
export function chooseAddresses(wanted: string | true, interfaces: Interfaces = networkInterfaces()): string[] {
  const all = Object.entries(interfaces).flatMap(([name, each = []]) =>
    each.filter(({ address }) => !isLinkLocal(address)).map(({ address, internal }) => ({ name, address, internal })),
  );
  const outer = all.filter(({ internal }) => !internal);
  const own = outer.map(({ address }) => address);
  if (wanted !== true) {
    const bare = wanted.replace(/^\[(.*)\]$/, "$1");
    const found = all.find(({ address }) => toHost(address) === toHost(bare));
    if (found) return [found.address];
    throw new EnvironmentError({
      code: "remote-address-is-there",
      message: `this machine does not have the address ${wanted}`,
      hint: own.length > 0 ? `it has ${own.join(", ")}` : "it is in no network",
    });
  }
  const real = outer.filter(({ name, address }) => !VIRTUAL.test(name) && !isSelfGiven(address));
  const some = real.length > 0 ? real : outer;
  const old = some.filter(({ address }) => isIPv4(address));
  const chosen = [...new Set((old.length > 0 ? old : some).map(({ address }) => address))];
  if (chosen.length > 0) return chosen;
  throw new EnvironmentError({
    code: "remote-address-is-there",
    message: "this machine is in no network, so no phone can reach it",
    hint: "join the network that the phone is in, or leave `--remote` out",
  });
}

/** An address as browsers write it in theirs: in brackets where it is of IPv6, in its short form. */
export function toHost(address: string): string {
  const host = isIPv4(address) ? address : `[${address}]`;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : address;
}
