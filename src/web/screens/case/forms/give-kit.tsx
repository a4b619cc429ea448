export default function GiveKit() {
  return null;
}
