/** Loaded with `--import`: every way out of the process throws. A process that tries anyway fails loudly. */
import { Socket as UdpSocket } from 'node:dgram';
import dns from 'node:dns';
import { Socket } from 'node:net';

function refuse(): never {
  throw new Error('this process has no network');
}

Socket.prototype.connect = refuse;
UdpSocket.prototype.send = refuse;
UdpSocket.prototype.bind = refuse;
Object.assign(dns, { lookup: refuse, resolve: refuse });
Object.assign(dns.promises, { lookup: refuse, resolve: refuse });
