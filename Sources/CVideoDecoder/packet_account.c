// Books every packet once: as giving a frame, refused, discarded or silent.

#include "internal.h"

#include <string.h>

void vd_account_init(vd_account *account) {
  memset(account, 0, sizeof *account);
  account->damaged_since = -1;
}

static bool is_open(const vd_account *account, int64_t number) {
  return number >= account->settled && number < account->ledger.packets;
}

static void settle_one(vd_ledger *ledger, uint8_t state) {
  if (state & VD_PACKET_GAVE)
    return;
  ledger->in_flight--;
  if (state & VD_PACKET_REFUSED)
    ledger->corrupt_packets++;
  else if (state & VD_PACKET_DISCARDED)
    ledger->discarded++;
  else
    ledger->dropped++;
}

void vd_account_settle(vd_account *account, int64_t end) {
  for (; account->settled < end; account->settled++)
    settle_one(&account->ledger, account->states[account->settled % VD_WINDOW]);
}

void vd_account_read(vd_account *account, const AVPacket *packet) {
  int64_t number = account->ledger.packets++;
  account->ledger.in_flight++;
  vd_account_settle(account, number - VD_WINDOW + 1);
  account->states[number % VD_WINDOW] = 0;
  account->ledger.bytes += packet->size;
  account->is_last_damaged = packet->flags & AV_PKT_FLAG_CORRUPT;
  if (packet->flags & AV_PKT_FLAG_DISCARD)
    vd_account_mark(account, number, VD_PACKET_DISCARDED);
  if (packet->flags & AV_PKT_FLAG_CORRUPT)
    vd_account_mark(account, number, VD_PACKET_DAMAGED);
}

void vd_account_mark(vd_account *account, int64_t number, uint8_t bits) {
  if (!is_open(account, number))
    return;
  account->states[number % VD_WINDOW] |= bits;
  if (bits & (VD_PACKET_REFUSED | VD_PACKET_DAMAGED))
    account->damaged_since = number > account->damaged_since ? number : account->damaged_since;
}

static bool has_given(const vd_account *account, int64_t number) {
  return vd_account_state(account, number) & VD_PACKET_GAVE;
}

// A repeated reference frame (VP9 "show existing") still carries the number of the packet that
// coded it; the packet that asked for the repeat is the current one.
static int64_t owner(const vd_account *account, int64_t number, int64_t current) {
  bool is_repeat = !is_open(account, number) || has_given(account, number);
  bool is_current_free = is_open(account, current) && !has_given(account, current);
  return is_repeat && is_current_free ? current : number;
}

int64_t vd_account_frame(vd_account *account, int64_t number, int64_t current) {
  int64_t packet = owner(account, number, current);
  account->ledger.decoded++;
  if (!is_open(account, packet) || has_given(account, packet)) {
    account->ledger.additional++;
  } else {
    account->states[packet % VD_WINDOW] |= VD_PACKET_GAVE;
    account->ledger.in_flight--;
  }
  return packet;
}

uint8_t vd_account_state(const vd_account *account, int64_t number) {
  return is_open(account, number) ? account->states[number % VD_WINDOW] : 0;
}
