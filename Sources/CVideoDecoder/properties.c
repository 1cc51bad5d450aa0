// What the container declares, and whether the file holds all of it.

#include "internal.h"

#include <libavutil/avstring.h>
#include <stdio.h>

/// How far before its declared end a video may stop and still count as whole, s: encoders round
/// durations to their last audio packet or half second.
#define END_TOLERANCE 0.5
/// 18 bits set, in units of 400 bits per s.
#define MPEG1_VARIABLE_BIT_RATE (0x3FFFF * 400)

static const int32_t *display_matrix(const AVStream *stream) {
#if LIBAVFORMAT_VERSION_MAJOR < 61
  size_t size = 0;
  const uint8_t *data = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  return size >= 9 * sizeof(int32_t) ? (const int32_t *)data : NULL;
#else
  const AVPacketSideData *side =
      av_packet_side_data_get(stream->codecpar->coded_side_data,
                              stream->codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
  return side && side->size >= 9 * sizeof(int32_t) ? (const int32_t *)side->data : NULL;
#endif
}

// FFmpeg stores the matrix for row vectors, hence the exchange of the two mixed terms.
static void copy_display(vd_properties *properties, const AVStream *stream) {
  const int32_t *stored = display_matrix(stream);
  const int32_t identity[9] = {1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};
  const int32_t *matrix = stored ? stored : identity;
  const int order[4] = {0, 3, 1, 4};
  for (int i = 0; i < 4; i++)
    properties->display[i] = matrix[order[i]] / 65536.0;
}

// Matroska keeps the length of one track in a tag "HH:MM:SS.fraction".
static double tagged_duration(const AVStream *stream) {
  const AVDictionaryEntry *tag = av_dict_get(stream->metadata, "DURATION", NULL, 0);
  int hours = 0, minutes = 0;
  double seconds = 0;
  bool is_read = tag && sscanf(tag->value, "%d:%d:%lf", &hours, &minutes, &seconds) == 3;
  return is_read ? hours * 3600.0 + minutes * 60.0 + seconds : 0;
}

static double stream_duration(const vd_decoder *decoder) {
  const AVStream *stream = decoder->stream;
  if (decoder->format->duration_estimation_method != AVFMT_DURATION_FROM_STREAM)
    return 0;
  double tagged = tagged_duration(stream);
  if (tagged > 0)
    return tagged;
  return stream->duration > 0 ? stream->duration * av_q2d(stream->time_base) : 0;
}

// An MPEG-1 header says "variable" with the largest value of its field.
static double bit_rate(const AVCodecParameters *parameters) {
  bool is_variable = parameters->codec_id == AV_CODEC_ID_MPEG1VIDEO &&
                     parameters->bit_rate == MPEG1_VARIABLE_BIT_RATE;
  return parameters->bit_rate > 0 && !is_variable ? parameters->bit_rate : 0;
}

static double container_duration(const vd_decoder *decoder) {
  int64_t duration = decoder->format->duration;
  return duration > 0 ? duration / (double)AV_TIME_BASE : 0;
}

vd_properties vd_decoder_properties(const vd_decoder *decoder) {
  const AVStream *stream = decoder->stream;
  double duration = stream_duration(decoder);
  AVRational rate = stream->avg_frame_rate;
  vd_properties properties = {
      .declared_frame_rate = rate.num > 0 && rate.den > 0 ? av_q2d(rate) : 0,
      .declared_duration = duration > 0 ? duration : container_duration(decoder),
      .bit_rate = bit_rate(stream->codecpar),
  };
  snprintf(properties.container, sizeof properties.container, "%s", decoder->format->iformat->name);
  snprintf(properties.codec, sizeof properties.codec, "%s",
           avcodec_get_name(stream->codecpar->codec_id));
  copy_display(&properties, stream);
  return properties;
}

double vd_decoder_start_time(const vd_decoder *decoder) {
  return decoder->clock.first * av_q2d(decoder->clock.base);
}

static bool is_container(const vd_decoder *decoder, const char *name) {
  return av_match_list(decoder->format->iformat->name, name, ',') > 0;
}

// The index, not the header: MP4 edit lists leave samples out, AVI headers count empty slots.
int64_t vd_declared_samples(const vd_decoder *decoder) {
  bool has_count = decoder->stream->nb_frames > 0;
  return has_count ? avformat_index_get_entries_count(decoder->stream) : 0;
}

// Whether the declared duration is the video's: a container's may be that of longer sound, and in
// MP4 it counts what an edit list leaves out. After a leap of the clock it means nothing.
static bool has_own_duration(const vd_decoder *decoder) {
  if (is_container(decoder, "mov") || decoder->clock.jumps > 0)
    return false;
  return is_container(decoder, "avi") || tagged_duration(decoder->stream) > 0 ||
         decoder->format->nb_streams == 1;
}

int32_t vd_truncation(const vd_decoder *decoder) {
  const vd_account *account = &decoder->account;
  double duration = has_own_duration(decoder) ? stream_duration(decoder) : 0;
  double reached = (decoder->clock.last + decoder->clock.step) * av_q2d(decoder->clock.base);
  if (account->is_last_damaged || account->has_read_error)
    return 1;
  if (account->ledger.packets < account->ledger.declared)
    return 1;
  if (duration > 0)
    return reached < duration - END_TOLERANCE;
  return account->ledger.declared > 0 ? 0 : -1;
}
