/**
 * The sample that a fresh local stack is filled with: invented members, marked "(mẫu)" in their names, a code of conduct
 * and a few restrictions. All of it enters through the gateway, with real tokens, as it would for anybody.
 */
@NullMarked
package org.digitaltrust.localstack.sample;

import org.jspecify.annotations.NullMarked;
