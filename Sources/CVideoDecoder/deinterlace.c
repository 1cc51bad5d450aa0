// Field-rate deinterlacing: every field of an interlaced frame becomes a moment of its own.

#include "internal.h"

#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <stdio.h>

void vd_deinterlacer_close(vd_deinterlacer *deinterlacer) {
  avfilter_graph_free(&deinterlacer->graph);
}

static int make(vd_deinterlacer *d, AVFilterContext **context, const char *filter,
                const char *arguments) {
  return avfilter_graph_create_filter(context, avfilter_get_by_name(filter), NULL, arguments, NULL,
                                      d->graph);
}

static int make_source(vd_deinterlacer *d, const AVFrame *like, AVRational base) {
  char arguments[160];
  AVRational shape = like->sample_aspect_ratio;
  snprintf(arguments, sizeof arguments,
           "video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:pixel_aspect=%d/%d", like->width,
           like->height, like->format, base.num, base.den, shape.num > 0 ? shape.num : 1,
           shape.num > 0 && shape.den > 0 ? shape.den : 1);
  return make(d, &d->source, "buffer", arguments);
}

static int build(vd_deinterlacer *d, const AVFrame *like, AVRational base) {
  AVFilterContext *bwdif = NULL;
  d->graph = avfilter_graph_alloc();
  if (!d->graph)
    return AVERROR(ENOMEM);
  d->graph->nb_threads = 1;
  int error = make_source(d, like, base);
  if (error >= 0)
    error = make(d, &bwdif, "bwdif", "mode=send_field:parity=auto:deint=interlaced");
  if (error >= 0)
    error = make(d, &d->sink, "buffersink", NULL);
  if (error >= 0)
    error = avfilter_link(d->source, 0, bwdif, 0);
  if (error >= 0)
    error = avfilter_link(bwdif, 0, d->sink, 0);
  return error < 0 ? error : avfilter_graph_config(d->graph, NULL);
}

int vd_deinterlacer_open(vd_deinterlacer *deinterlacer, const AVFrame *like, AVRational base) {
  int error = build(deinterlacer, like, base);
  deinterlacer->width = like->width;
  deinterlacer->height = like->height;
  deinterlacer->format = like->format;
  if (error < 0)
    vd_deinterlacer_close(deinterlacer);
  return error;
}

bool vd_deinterlacer_fits(const vd_deinterlacer *deinterlacer, const AVFrame *frame) {
  return deinterlacer->width == frame->width && deinterlacer->height == frame->height &&
         deinterlacer->format == frame->format;
}

int vd_deinterlacer_feed(vd_deinterlacer *deinterlacer, AVFrame *frame) {
  return av_buffersrc_add_frame(deinterlacer->source, frame);
}

int vd_deinterlacer_take(vd_deinterlacer *deinterlacer, AVFrame *frame, AVRational base) {
  int error = av_buffersink_get_frame(deinterlacer->sink, frame);
  if (error < 0)
    return error;
  AVRational halves = {base.num, 2 * base.den};
  frame->pts = av_rescale_q(frame->pts, av_buffersink_get_time_base(deinterlacer->sink), halves);
  return 0;
}
