import { describe, expect, it } from "vitest";
import { chooseAddresses, toHost } from "../../../scripts/server/remote/addresses.ts";

const at = (address: string, internal = false) => ({ address, internal });
const LOOPBACK = { lo: [at("127.0.0.1", true), at("::1", true)] };

describe("where a phone finds the clicker", () => {
  it.each([
    ["one network", { ...LOOPBACK, wlan0: [at("192.168.1.5"), at("fe80::1"), at("2001:db8::5")] }, ["192.168.1.5"]],
    ["two networks", { ...LOOPBACK, eth0: [at("10.0.0.5")], wlan0: [at("192.168.1.5")] }, ["10.0.0.5", "192.168.1.5"]],
    ["networks of programs beside a real one", { docker0: [at("172.17.0.1")], en0: [at("10.0.0.5")] }, ["10.0.0.5"]],
    ["networks of programs alone", { ...LOOPBACK, tun0: [at("10.8.0.2")] }, ["10.8.0.2"]],
    [
      "an address that nobody gave beside one that is real",
      { a: [at("169.254.3.4")], b: [at("10.0.0.5")] },
      ["10.0.0.5"],
    ],
    ["IPv6 alone", { ...LOOPBACK, wlan0: [at("fe80::1"), at("2001:db8::5")] }, ["2001:db8::5"]],
    ["the same address twice", { a: [at("10.0.0.5")], b: [at("10.0.0.5")] }, ["10.0.0.5"]],
  ])("is on no loopback: %s", (_, interfaces, expected) => {
    expect(chooseAddresses(true, interfaces)).toEqual(expected);
  });

  it.each([
    ["192.168.1.5", "192.168.1.5"],
    ["127.0.0.1", "127.0.0.1"],
    ["2001:DB8:0::5", "2001:db8::5"],
    ["[2001:db8::5]", "2001:db8::5"],
    ["172.17.0.1", "172.17.0.1"],
  ])("is where the person says: %s", (wanted, expected) => {
    const wlan0 = [at("192.168.1.5"), at("2001:db8::5")];
    expect(chooseAddresses(wanted, { ...LOOPBACK, wlan0, docker0: [at("172.17.0.1")] })).toEqual([expected]);
  });

  it.each(["0.0.0.0", "::", "192.168.1.6", "224.0.0.1", "127.0.0.2", "fe80::1", "::ffff:192.168.1.5"])(
    "is not at %s, and those are named that there are",
    (wanted) => {
      const choose = () => chooseAddresses(wanted, { ...LOOPBACK, wlan0: [at("192.168.1.5"), at("fe80::1")] });
      expect(choose).toThrow(`this machine does not have the address ${wanted}`);
      expect(choose).toThrow(
        expect.objectContaining({ diagnostic: expect.objectContaining({ hint: "it has 192.168.1.5" }) }),
      );
    },
  );

  it.each([[{}], [LOOPBACK], [{ lo: undefined }], [{ wlan0: [at("fe80::1")] }]])(
    "is nowhere without a network",
    (interfaces) => {
      expect(() => chooseAddresses(true, interfaces)).toThrow("no network");
    },
  );

  it.each([
    ["10.0.0.5", "10.0.0.5"],
    ["2001:DB8:0:0::5", "[2001:db8::5]"],
    ["nonsense", "nonsense"],
  ])("is written as browsers do: %s", (address, host) => {
    expect(toHost(address)).toBe(host);
  });
});
