// Packets in, decoded frames out in order of presentation, each with its facts.

#include "internal.h"

/// Errors in a row after which the decoder is taken to be stuck.
#define MOST_ERRORS_IN_A_ROW 64
/// Bytes of packets that one byte of file may give: containers store packets once, and a table that
/// points at the same bytes over and over is an attack or damage.
#define MOST_BYTES_PER_BYTE 16
/// Small files may exceed that share.
#define BYTES_FOR_FREE (16LL << 20)

static void set_number(vd_decoder *decoder, int64_t number) {
#if LIBAVCODEC_VERSION_MAJOR < 60
  decoder->codec->reordered_opaque = number;
#else
  decoder->packet->opaque = (void *)(intptr_t)number;
#endif
}

static int64_t number_of(const AVFrame *frame) {
#if LIBAVCODEC_VERSION_MAJOR < 60
  return frame->reordered_opaque;
#else
  return (intptr_t)frame->opaque;
#endif
}

static bool is_key(const AVFrame *frame) {
#if LIBAVUTIL_VERSION_MAJOR < 58
  return frame->key_frame;
#else
  return frame->flags & AV_FRAME_FLAG_KEY;
#endif
}

static bool is_interlaced(const AVFrame *frame) {
#if LIBAVUTIL_VERSION_MAJOR < 58
  return frame->interlaced_frame;
#else
  return frame->flags & AV_FRAME_FLAG_INTERLACED;
#endif
}

static bool is_endless(const vd_decoder *decoder) {
  int64_t most = decoder->file_size * MOST_BYTES_PER_BYTE + BYTES_FOR_FREE;
  return decoder->account.ledger.bytes > most || decoder->account.ledger.packets > most;
}

// False at the end of the file or of what can be read of it.
static bool read_packet(vd_decoder *decoder) {
  for (;;) {
    av_packet_unref(decoder->packet);
    int error =
        is_endless(decoder) ? AVERROR_INVALIDDATA : av_read_frame(decoder->format, decoder->packet);
    decoder->account.has_read_error = error < 0 && error != AVERROR_EOF;
    if (error < 0)
      return false;
    if (decoder->packet->stream_index == decoder->stream->index)
      return true;
  }
}

static void note_outcome(vd_decoder *decoder, int error) {
  vd_account *account = &decoder->account;
  if (error < 0 && error != AVERROR(EAGAIN) && error != AVERROR_EOF)
    vd_account_mark(account, decoder->current, VD_PACKET_REFUSED);
  if (decoder->is_complaint_damage && account->ledger.error_messages > decoder->messages_before)
    vd_account_mark(account, decoder->current, VD_PACKET_DAMAGED);
}

// An empty packet would end the stream for the decoder; it stands for a frame not stored.
static void send_packet(vd_decoder *decoder) {
  decoder->current = decoder->account.ledger.packets;
  vd_account_read(&decoder->account, decoder->packet);
  decoder->messages_before = decoder->account.ledger.error_messages;
  set_number(decoder, decoder->current);
  if (decoder->packet->size > 0)
    note_outcome(decoder, avcodec_send_packet(decoder->codec, decoder->packet));
  av_packet_unref(decoder->packet);
}

// False where the decoder already knows that no packet follows.
static bool feed(vd_decoder *decoder) {
  if (decoder->is_draining)
    return false;
  if (read_packet(decoder)) {
    send_packet(decoder);
  } else {
    decoder->is_draining = true;
    avcodec_send_packet(decoder->codec, NULL);
  }
  return true;
}

static void finish(vd_decoder *decoder) {
  decoder->has_ended = true;
  vd_account_settle(&decoder->account, decoder->account.ledger.packets);
  decoder->account.ledger.truncated = vd_truncation(decoder);
}

// 0 with a frame, AVERROR_EOF at the end.
static int receive(vd_decoder *decoder, AVFrame *frame) {
  for (int errors = 0;;) {
    int error = avcodec_receive_frame(decoder->codec, frame);
    note_outcome(decoder, error);
    if (error >= 0 || error == AVERROR_EOF)
      return error;
    bool is_stuck = error != AVERROR(EAGAIN) && ++errors % MOST_ERRORS_IN_A_ROW == 0;
    if ((error == AVERROR(EAGAIN) || is_stuck) && !feed(decoder))
      return AVERROR_EOF;
  }
}

// Damage lasts until a key frame that was coded after it.
static bool is_tainted(vd_account *account, int64_t number, bool is_key) {
  if (is_key && number > account->damaged_since)
    account->damaged_since = -1;
  return account->damaged_since >= 0 && number > account->damaged_since;
}

static vd_facts facts_of(vd_decoder *decoder, const AVFrame *frame, int64_t packet) {
  vd_account *account = &decoder->account;
  uint8_t bad = VD_PACKET_DAMAGED | VD_PACKET_REFUSED;
  int errors = frame->decode_error_flags & ~FF_DECODE_ERROR_CONCEALMENT_ACTIVE;
  vd_facts facts = {
      .is_key = is_key(frame),
      .is_interlaced = is_interlaced(frame),
      .is_tainted = is_tainted(account, packet, is_key(frame)),
      .is_concealed = frame->decode_error_flags & FF_DECODE_ERROR_CONCEALMENT_ACTIVE,
      .is_corrupt = errors || (frame->flags & AV_FRAME_FLAG_CORRUPT) ||
                    (vd_account_state(account, packet) & bad),
  };
  if (facts.is_corrupt || facts.is_concealed)
    vd_account_mark(account, packet, VD_PACKET_DAMAGED);
  return facts;
}

static AVRational pixel_shape(const vd_decoder *decoder, AVFrame *frame) {
  return av_guess_sample_aspect_ratio(decoder->format, decoder->stream, frame);
}

// True where the frame is to be handed on.
static bool describe(vd_decoder *decoder, AVFrame *frame, int *error) {
  int64_t packet = vd_account_frame(&decoder->account, number_of(frame), decoder->current);
  vd_facts facts = facts_of(decoder, frame, packet);
  bool is_in_order = vd_clock_place(&decoder->clock, frame, &facts.is_time_guessed);
  frame->sample_aspect_ratio = pixel_shape(decoder, frame);
  *error = vd_tag_attach(frame, facts);
  decoder->account.ledger.out_of_order += !is_in_order;
  decoder->account.ledger.clock_jumps = decoder->clock.jumps;
  return is_in_order;
}

vd_status vd_decode(vd_decoder *decoder, AVFrame *frame, vd_failure *failure) {
  if (decoder->has_ended)
    return VD_END;
  int error = 0;
  do {
    av_frame_unref(frame);
    if (receive(decoder, frame) < 0) {
      finish(decoder);
      return VD_END;
    }
  } while (!describe(decoder, frame, &error));
  if (error >= 0)
    error = vd_convert(&decoder->converter, frame);
  if (error < 0)
    vd_fail_code(failure, "cannot convert the picture: ", error);
  return error < 0 ? VD_FAILED : VD_OK;
}
