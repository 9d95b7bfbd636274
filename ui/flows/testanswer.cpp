// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/testanswer.h"

#include "app/interfaces/wording.h"
#include "ui/flows/testrun.h"
#include "ui/widgets/format.h"

namespace LeadBridge::Ui {

TestAnswer testAnswer(const Result<TestReport> &result, const QString &destinationId)
{
    if (!result)
        return { Sign::Failed, TestRun::tr("The test lead was not sent"),
                 errorText(result.error()) };
    const Sign sign = signOf({ result->state, std::nullopt, true });
    if (result->state == State::Delivered) {
        const QString time = duration(result->duration);
        const QString fact = result->orderId.isEmpty()
            ? TestRun::tr("Accepted · %1").arg(time)
            : TestRun::tr("Accepted, order No. %1 · %2").arg(oneLine(result->orderId, 80), time);
        return { sign, fact, {} };
    }
    const ProblemText text =
        problemText(result->state, result->reason, destinationText(destinationId));
    return { sign, oneLine(text.what, 300), oneLine(text.why, 600) + u'\n' + text.remedy };
}

} // namespace LeadBridge::Ui
