// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace LeadBridge::Ui {

/// Text from a wire to read and to copy from: plain, read only, wrapped anywhere, as high as
/// its text up to a limit. Of very long texts the beginning is shown and the rest is counted.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr qsizetype shownLetters = 64 * 1024;
    static constexpr int highest = 2400; ///< pixels; beyond, it scrolls by itself

    explicit CodeView(const QString &text, QWidget *parent);
    void setText(const QString &text);
    [[nodiscard]] QString wholeText() const { return m_whole; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();
    [[nodiscard]] int wishedHeight() const;

    QString m_whole;
};

} // namespace LeadBridge::Ui
