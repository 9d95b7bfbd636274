// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace LeadBridge::Ui {

/// Eight grey bars in the place of rows that are being read; after 2 s also in words.
class LoadingBars final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingBars(QWidget *parent);
    /// What is being read; "Reading the journal…" unless told.
    void setWords(const QString &words) { m_said = words; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_patience;
    QString m_said;
    bool m_words = false;
};

} // namespace LeadBridge::Ui
