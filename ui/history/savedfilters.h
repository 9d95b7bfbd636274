// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/conditions.h"

#include <QList>
#include <QString>

namespace LeadBridge::Ui {

/// Conditions the operator wants back by name.
struct SavedFilter
{
    QString name;
    Conditions conditions;

    bool operator==(const SavedFilter &) const = default;
};

/// Kept with the window's own settings, in the order they were saved.
[[nodiscard]] QList<SavedFilter> savedFilters();
/// One of the same name is replaced in its place.
void saveFilter(const SavedFilter &filter);
void forgetFilter(const QString &name);

} // namespace LeadBridge::Ui
