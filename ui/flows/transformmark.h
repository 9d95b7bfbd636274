// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/transform.h"

#include <QPushButton>

namespace LeadBridge::Ui {

/// The transforms of a value in words, under its row; a click opens them. Without any it hides.
class TransformMark final : public QPushButton
{
    Q_OBJECT
public:
    explicit TransformMark(QWidget *parent = nullptr);

    /// @p label: what the value is, for screen readers.
    void setTransforms(const QList<Transform> &transforms, const QString &label);
};

} // namespace LeadBridge::Ui
