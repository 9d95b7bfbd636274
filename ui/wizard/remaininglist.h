// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/remaining.h"

#include <QFrame>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// "What remains": a line for each thing, with the button that leads to where it is mended.
class RemainingList final : public QFrame
{
    Q_OBJECT
public:
    explicit RemainingList(QWidget *parent = nullptr);

    void setItems(const QList<Remaining> &all);

signals:
    void stepWanted(LeadBridge::Ui::SetupStep step);

private:
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QList<Remaining> m_shown;
};

} // namespace LeadBridge::Ui
