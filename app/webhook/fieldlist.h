// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"

#include <utility>

namespace LeadBridge {

/// Fields being gathered, with a bound on how many.
class FieldList
{
public:
    explicit FieldList(int maxFields)
        : m_maxFields(maxFields)
    {
    }

    /// False when there are too many; the request is then refused as a whole.
    [[nodiscard]] bool append(QString name, QString value)
    {
        if (m_fields.size() >= m_maxFields)
            return false;
        m_fields.append({ std::move(name), std::move(value) });
        return true;
    }

    [[nodiscard]] Fields take() { return std::exchange(m_fields, Fields()); }

private:
    int m_maxFields;
    Fields m_fields;
};

} // namespace LeadBridge
