// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/newestsample.h"

#include "app/interfaces/flowsapi.h"
#include "ui/flows/flowdraft.h"
#include "ui/widgets/whenready.h"

namespace LeadBridge::Ui {

void takeNewestSample(SetupContext &context, QObject *page, const std::function<void()> &taken)
{
    const Flow &flow = context.draft.flow();
    if (context.sample || !flow.id.isValid())
        return;
    whenReady(context.engine.flows.samples(flow.source, flow.id, 1), page,
              [&context, id = flow.id, taken](const Result<QList<SampleEvent>> &samples) {
                  if (!samples || samples->isEmpty() || !samples->constFirst().id.isValid())
                      return;
                  if (context.sample || context.draft.flow().id != id)
                      return;
                  context.sample = samples->constFirst();
                  context.sampleIsExample = false;
                  taken();
              });
}

} // namespace LeadBridge::Ui
