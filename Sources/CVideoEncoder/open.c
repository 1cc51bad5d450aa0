// Opens an encoder and closes it again.

#include "internal.h"

#include <libavutil/opt.h>

static int open_codec(ve_encoder *encoder) {
  const ve_codec_entry *entry = ve_codec_find(encoder->format.codec);
  const AVCodec *codec = avcodec_find_encoder_by_name(entry->encoder);
  encoder->codec = avcodec_alloc_context3(codec);
  if (!encoder->codec)
    return AVERROR(ENOMEM);
  if (encoder->file->oformat->flags & AVFMT_GLOBALHEADER)
    encoder->codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  AVDictionary *options = NULL;
  int error = ve_codec_configure(encoder->codec, &encoder->format, &options);
  if (error >= 0)
    error = avcodec_open2(encoder->codec, codec, &options);
  av_dict_free(&options);
  return error;
}

/// Numbers of the units in which x264 and x265 put their version and settings.
static const char *version_units(ve_codec codec) {
  return codec == VE_H264 ? "6" : codec == VE_HEVC ? "39|40" : NULL;
}

static int open_filter(ve_encoder *encoder) {
  const char *units = version_units(encoder->format.codec);
  if (!units)
    return 0;
  const AVBitStreamFilter *filter = av_bsf_get_by_name("filter_units");
  int error = filter ? av_bsf_alloc(filter, &encoder->filter) : AVERROR_BSF_NOT_FOUND;
  if (error >= 0)
    error = avcodec_parameters_from_context(encoder->filter->par_in, encoder->codec);
  if (error < 0)
    return error;
  encoder->filter->time_base_in = encoder->codec->time_base;
  error = av_opt_set(encoder->filter->priv_data, "remove_types", units, 0);
  return error < 0 ? error : av_bsf_init(encoder->filter);
}

static int open_tools(ve_encoder *encoder) {
  int error = open_codec(encoder);
  if (error >= 0)
    error = open_filter(encoder);
  if (error >= 0)
    error = ve_converter_open(&encoder->converter, &encoder->format, encoder->codec);
  encoder->packet = av_packet_alloc();
  return error >= 0 && !encoder->packet ? AVERROR(ENOMEM) : error;
}

static ve_status open_all(ve_encoder *encoder, const char *path, ve_failure *failure) {
  ve_status status = ve_container_open(encoder, path, failure);
  if (status != VE_OK)
    return status;
  int error = open_tools(encoder);
  if (error < 0)
    return ve_fail_code(failure, "", error);
  return ve_container_begin(encoder, failure);
}

ve_status ve_encoder_open(const char *path, const ve_format *format, ve_encoder **encoder,
                          ve_failure *failure) {
  ve_log_silence();
  ve_clear(failure);
  *encoder = NULL;
  ve_status status = ve_format_check(format);
  if (status != VE_OK)
    return status;
  ve_encoder *opened = av_mallocz(sizeof *opened);
  if (!opened)
    return ve_fail_code(failure, "", AVERROR(ENOMEM));
  opened->format = *format;
  status = open_all(opened, path, failure);
  if (status != VE_OK) {
    ve_encoder_close(opened);
    return status;
  }
  *encoder = opened;
  return VE_OK;
}

void ve_encoder_close(ve_encoder *encoder) {
  if (!encoder)
    return;
  av_frame_free(&encoder->waiting);
  av_packet_free(&encoder->packet);
  av_bsf_free(&encoder->filter);
  avcodec_free_context(&encoder->codec);
  ve_converter_close(&encoder->converter);
  if (encoder->file)
    avio_closep(&encoder->file->pb);
  avformat_free_context(encoder->file);
  av_free(encoder);
}
