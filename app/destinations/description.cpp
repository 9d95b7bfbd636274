// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/description.h"

#include <algorithm>

namespace LeadBridge {

const InputDescription *DestinationDescription::input(const QString &wireName) const
{
    const auto it = std::find_if(inputs.cbegin(), inputs.cend(),
                                 [&](const InputDescription &i) { return i.name == wireName; });
    return it == inputs.cend() ? nullptr : &*it;
}

} // namespace LeadBridge
