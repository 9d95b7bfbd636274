// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/engineparts.h"

#include "app/engine.h"

namespace LeadBridge::Ui {

EngineParts partsOf(const Engine &engine)
{
    return { engine.status(),  engine.flows(),    engine.history(), engine.settings(),
             engine.clients(), engine.problems(), engine.alerts(),  engine.upkeep(),
             engine.outages(), engine.sendings() };
}

} // namespace LeadBridge::Ui
