// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace LeadBridge::Ui {

/// What stands in place of a form while a chain has no step: where to send, a tile for each
/// service.
class EmptyChain final : public QScrollArea
{
    Q_OBJECT
public:
    explicit EmptyChain(QWidget *parent = nullptr);

    void enterFirst();

signals:
    void addAsked(const QString &destinationId);
};

} // namespace LeadBridge::Ui
