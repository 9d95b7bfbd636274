// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace LeadBridge::Ui {

class ElidedLabel;
class StatusHeader;

/// The bar over a page: where one is, and the header of two parts.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    /// Takes @p header over.
    TopBar(StatusHeader *header, QWidget *parent);
    /// @p part: what of the page is open, or empty; then the title is a way back.
    void setWhere(const QString &title, const QString &detail, const QString &part);

signals:
    void backRequested();

private:
    QPushButton *m_back;
    QWidget *m_chevron;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
};

} // namespace LeadBridge::Ui
