// The file: its container, its one stream, the clock and the display matrix.

#include "internal.h"

#include <libavutil/avstring.h>
#include <string.h>

/// Ticks per s that the clock of a container has at least, where it is free.
#define LEAST_CLOCK 1000000

static const char *const muxers[] = {
    [VE_MP4] = "mp4", [VE_MOV] = "mov", [VE_MKV] = "matroska", [VE_WEBM] = "webm", [VE_AVI] = "avi",
};

const AVOutputFormat *ve_container_find(ve_container container) {
  size_t index = (size_t)container;
  return index < sizeof muxers / sizeof *muxers ? av_guess_format(muxers[index], NULL, NULL) : NULL;
}

// FFmpeg writes no rotation into Matroska before version 6, and AVI has no place for it.
bool ve_container_turns(ve_container container) {
  return container == VE_MP4 || container == VE_MOV;
}

static int make_context(ve_encoder *encoder, const char *url) {
  const AVOutputFormat *muxer = ve_container_find(encoder->format.container);
  int error = avformat_alloc_output_context2(&encoder->file, muxer, NULL, url);
  if (error < 0)
    return error;
  encoder->file->flags |= AVFMT_FLAG_BITEXACT;
  encoder->file->protocol_whitelist = av_strdup("file");
  return encoder->file->protocol_whitelist ? 0 : AVERROR(ENOMEM);
}

// The "file:" prefix makes a path such as "tcp://…" the name of a file.
ve_status ve_container_open(ve_encoder *encoder, const char *path, ve_failure *failure) {
  char *url = av_asprintf("file:%s", path);
  int error = url ? make_context(encoder, url) : AVERROR(ENOMEM);
  if (error >= 0)
    error = avio_open2(&encoder->file->pb, url, AVIO_FLAG_WRITE, NULL, NULL);
  av_free(url);
  return error < 0 ? ve_fail_write(failure, error) : VE_OK;
}

// A multiple of the frame rate, so that a constant rate is stored without rounding.
static AVRational clock_of(const ve_format *format) {
  AVRational rate = ve_rate(format);
  if (format->container == VE_AVI)
    return av_inv_q(rate);
  int factor = (LEAST_CLOCK + rate.num - 1) / rate.num;
  return (AVRational){1, factor * rate.num};
}

// Column x and row y of the stored picture are shown at (a x + c y, b x + d y); FFmpeg keeps a, b,
// c, d at 0, 1, 3, 4 in 16.16 and the unit of the last column in 2.30.
static void fill_matrix(int32_t *matrix, const ve_format *format) {
  const int32_t one = 1 << 16, unit = 1 << 30;
  const int32_t cosines[4] = {one, 0, -one, 0}, sines[4] = {0, one, 0, -one};
  int32_t cosine = cosines[format->quarter_turns], sine = sines[format->quarter_turns];
  int32_t across = format->is_flipped ? -1 : 1;
  const int32_t filled[9] = {across * cosine, sine, 0, -across * sine, cosine, 0, 0, 0, unit};
  memcpy(matrix, filled, sizeof filled);
}

static int add_matrix(AVStream *stream, const ve_format *format) {
  if (format->quarter_turns == 0 && !format->is_flipped)
    return 0;
#if LIBAVFORMAT_VERSION_MAJOR < 61
  uint8_t *data = av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(int32_t));
#else
  AVPacketSideData *side = av_packet_side_data_new(
      &stream->codecpar->coded_side_data, &stream->codecpar->nb_coded_side_data,
      AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(int32_t), 0);
  uint8_t *data = side ? side->data : NULL;
#endif
  if (!data)
    return AVERROR(ENOMEM);
  fill_matrix((int32_t *)data, format);
  return 0;
}

static int describe_stream(ve_encoder *encoder) {
  AVStream *stream = encoder->stream = avformat_new_stream(encoder->file, NULL);
  if (!stream)
    return AVERROR(ENOMEM);
  int error = encoder->filter ? avcodec_parameters_copy(stream->codecpar, encoder->filter->par_out)
                              : avcodec_parameters_from_context(stream->codecpar, encoder->codec);
  if (error < 0)
    return error;
  stream->time_base = clock_of(&encoder->format);
  stream->sample_aspect_ratio = encoder->codec->sample_aspect_ratio;
  bool is_mov = ve_container_turns(encoder->format.container);
  // Apple's players take HEVC under this name only.
  if (encoder->format.codec == VE_HEVC && is_mov)
    stream->codecpar->codec_tag = MKTAG('h', 'v', 'c', '1');
  return add_matrix(stream, &encoder->format);
}

static int head_options(const ve_format *format, AVDictionary **options) {
  if (!ve_container_turns(format->container))
    return 0;
  return av_dict_parse_string(options, "movflags=+faststart:empty_hdlr_name=1", "=", ":", 0);
}

ve_status ve_container_begin(ve_encoder *encoder, ve_failure *failure) {
  int error = describe_stream(encoder);
  if (error < 0)
    return ve_fail_code(failure, "", error);
  AVDictionary *options = NULL;
  error = head_options(&encoder->format, &options);
  if (error >= 0)
    error = avformat_write_header(encoder->file, &options);
  av_dict_free(&options);
  return error < 0 ? ve_fail_write(failure, error) : VE_OK;
}
