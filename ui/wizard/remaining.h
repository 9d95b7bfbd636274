// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"
#include "ui/wizard/setuppage.h"

namespace LeadBridge::Ui {

/// One thing that is still to be done before leads go by themselves.
struct Remaining
{
    QString text;
    QString verb; ///< of the button that mends it
    SetupStep step = SetupStep::CpaHouse; ///< where it is mended
    bool blocks = false; ///< the flow cannot run before

    bool operator==(const Remaining &) const = default;
};

/// What is known of the setup beside the flow itself.
struct SetupFacts
{
    QStringList secrets; ///< names of the stored keys
    QString publicBase;
    std::optional<AddressCheck> check;
    bool eventCame = false; ///< a real one, from Klientiks
    QList<SourceNotice> notices;
    QList<PreviewLine> lines; ///< what would go to CPA.House for the event at hand
};

/// Everything that is missing, what blocks first.
[[nodiscard]] QList<Remaining> whatRemains(const Flow &flow, const SetupFacts &facts);

} // namespace LeadBridge::Ui
