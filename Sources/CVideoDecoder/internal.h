#ifndef VIDEO_DECODER_INTERNAL_H
#define VIDEO_DECODER_INTERNAL_H

#include "video_decoder.h"

#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>

/// Packets whose frames may still come; far beyond any codec's reordering of 16.
#define VD_WINDOW 256
/// Largest width or height of a picture, pixels.
#define VD_LARGEST_SIDE 16384
/// Largest picture, pixels: twice 8K video.
#define VD_LARGEST_AREA (8192LL * 8192)

/// What became of one packet, as bits.
enum {
  VD_PACKET_GAVE = 1 << 0,
  VD_PACKET_REFUSED = 1 << 1,
  VD_PACKET_DISCARDED = 1 << 2,
  /// The container marked it damaged, or the decoder complained about it.
  VD_PACKET_DAMAGED = 1 << 3,
};

/// The account of packets (packet_account.c).
typedef struct {
  vd_ledger ledger;
  uint8_t states[VD_WINDOW];
  /// Packets from this number on are not settled.
  int64_t settled;
  /// Number of the latest damaged packet with no key frame after it, −1 for none.
  int64_t damaged_since;
  bool is_last_damaged;
  bool has_read_error;
} vd_account;

/// A filter graph for one size and format of frames (deinterlace.c).
typedef struct {
  AVFilterGraph *graph;
  AVFilterContext *source;
  AVFilterContext *sink;
  int width, height, format;
} vd_deinterlacer;

/// Conversion of unusual pixel formats (pixel_format.c).
typedef struct {
  struct SwsContext *context;
  int width, height, from, to, range;
} vd_converter;

/// Presentation times on the stream's clock (timing.c).
typedef struct {
  AVRational base;
  /// Of the first and the latest frame in order, ticks.
  int64_t first, last;
  /// Ticks between the latest two frames, or what the header declares.
  int64_t step;
  /// Longest plausible steps, ticks.
  int64_t largest_step, largest_backstep;
  /// Added to stored times; and the same before the latest jump.
  int64_t shift, earlier_shift;
  int64_t jumps;
  bool has_first;
} vd_clock;

struct vd_decoder {
  AVFormatContext *format;
  AVIOContext *file;
  AVCodecContext *codec;
  AVStream *stream;
  AVPacket *packet;
  int64_t file_size;
  vd_account account;
  vd_clock clock;
  vd_deinterlacer deinterlacer;
  vd_converter converter;
  /// A decoded frame that waits until the deinterlacer of another size has emptied.
  AVFrame *waiting;
  /// Number of the packet in the decoder's hands.
  int64_t current;
  /// Error messages before that packet.
  int64_t messages_before;
  /// Whether a complaint of the decoder means a damaged picture.
  bool is_complaint_damage;
  /// Whether the decoder has been told that no packet follows.
  bool is_draining;
  /// Whether the last frame has left the decoder.
  bool has_ended;
};

struct vd_frame {
  AVFrame *picture;
  vd_facts facts;
};

// error_log.c
void vd_log_install(void);
/// Messages of this thread count for `decoder` from here on; null for none.
void vd_log_attribute(vd_decoder *decoder);

// open.c
void vd_fail(vd_failure *failure, const char *text);
void vd_fail_code(vd_failure *failure, const char *what, int code);

// properties.c
int64_t vd_declared_samples(const vd_decoder *decoder);
/// 1 cut short, 0 complete, −1 not knowable.
int32_t vd_truncation(const vd_decoder *decoder);

// packet_account.c
void vd_account_init(vd_account *account);
void vd_account_read(vd_account *account, const AVPacket *packet);
void vd_account_mark(vd_account *account, int64_t number, uint8_t bits);
/// Books a decoded frame to its packet and returns that packet's number.
int64_t vd_account_frame(vd_account *account, int64_t number, int64_t current);
uint8_t vd_account_state(const vd_account *account, int64_t number);
void vd_account_settle(vd_account *account, int64_t end);

// timing.c
void vd_clock_init(vd_clock *clock, const AVStream *stream, vd_limits limits);
/// Sets `frame->pts`; false where it is not later than the frame before.
bool vd_clock_place(vd_clock *clock, AVFrame *frame, bool *is_guessed);
/// Seconds from the first frame of a time in halves of a tick.
double vd_clock_seconds(const vd_clock *clock, int64_t halves);

// decode.c
/// The next decoded frame in order, tagged; `VD_OK`, `VD_END` or `VD_FAILED`.
vd_status vd_decode(vd_decoder *decoder, AVFrame *frame, vd_failure *failure);

// frame.c
/// Puts facts on a frame so that they travel through the deinterlacer with it.
int vd_tag_attach(AVFrame *frame, vd_facts facts);
vd_facts vd_tag_read(const AVFrame *frame);
vd_frame *vd_frame_make(AVFrame *picture, double time);

// pixel_format.c
/// Replaces the picture by one in planar YUV or gray of the host's byte order, where it is not.
int vd_convert(vd_converter *converter, AVFrame *frame);
void vd_converter_free(vd_converter *converter);

// deinterlace.c
int vd_deinterlacer_open(vd_deinterlacer *deinterlacer, const AVFrame *like, AVRational base);
bool vd_deinterlacer_fits(const vd_deinterlacer *deinterlacer, const AVFrame *frame);
/// Takes over the frame; null ends the stream.
int vd_deinterlacer_feed(vd_deinterlacer *deinterlacer, AVFrame *frame);
/// The next moment, its `pts` in halves of a tick of `base`.
int vd_deinterlacer_take(vd_deinterlacer *deinterlacer, AVFrame *frame, AVRational base);
void vd_deinterlacer_close(vd_deinterlacer *deinterlacer);

#endif
